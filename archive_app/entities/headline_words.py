"""English verbs that headlines write with a capital letter: no part of a name."""

from __future__ import annotations

from archive_app.entities.tokens import word_set

HEADLINE_VERBS = word_set(
    """Accuse Accuses Accused Adopt Adopts Adopted Agree Agrees Agreed Allow Allows Amend Amends Announce
    Announces Announced Applaud Applauds Astounded Alarmed Appalled Appoint Appoints Appointed Approve
    Approves Approved Arrest
    Arrests Arrested Ask Asks Attend Attends Back Backs Ban Bans Begin Begins Blame Blames Block Blocks
    Break Breaks Bring Brings Call Calls Called Calling Cite Cites Claim Claims Close Closes Commemorate
    Commemorates Commend Commends Conclude Concludes Concluded Condemn Condemns Condemned Confirm
    Confirms Congratulate Congratulates Convict Convicts Convicted Continue Continues Criticise
    Criticises Criticize Criticizes Decide Decides Defend Defends Demand Demands Demanded Denounce
    Denounces Denounced Deny Denies Denied Deplore Deplores Deported Detain Detains Detained Discuss
    Discusses Dismiss Dismisses Dismissed Elect Elects Elected End Ends Examine Examines Expel Expels
    Expelled Express Expresses Face Faces Fail Fails Fear Fears File Files Fined Fire Fires Fired Find
    Finds Found Freed Get Gets Give Gives Given Go Goes Grants Hail Hails Hailed Has Have Hear Hears Help
    Helps Hit Hits Host Hosts Introduce Introduces Introduced Invite Invites Invited Issue Issues Issued
    Jail Jails Jailed
    Join Joins Joined Keep Keeps Kill Kills Killed Launch Launches Launched Leave Leaves Lift Lifts Lose
    Loses Lost Make Makes Meet Meets Met Move Moves Name Names Named Need Needs Offer Offers Open Opens
    Opened Oppose Opposes Order Orders Ordered Pay Pays Plead Pleads Pledge Pledges Praise Praises
    Present Presents Protest Protests Publish Publishes Push Pushes Raid Raids Raided Raise Raises
    Recall Recalls Receive Receives Refuse Refuses Reject Rejects Rejected Release Releases Released
    Remain Remains Remember Remembers Remove Removes Renew Renews Repeat Repeats Report Reports Request
    Requests Respond Responds Return Returns Returned Sanction Sanctions Sanctioned See Sees Seek Seeks
    Send Sends Sent Sentence Sentences Sentenced Set Sets Shut Shuts Sign Signs Signed Slam Slams Speak
    Speaks Stand Stands Start Starts Step Steps Strike Strikes Strip Strips Submit Submits Sue Sues
    Suspend Suspends Take Takes Talk Talks Tell Tells Testify Testifies Testified Threaten Threatens
    Thank Thanks Try Tries Tried
    Turn Turns Urge Urged Urging Visit Visits Visited Vote Votes Voted Vow Vows Warn Warns Warned Want
    Wants Welcome Welcomes Welcomed Win Wins Withdraw Withdraws Won"""
)

AFFILIATIONS = word_set(
    """affiliated led backed based sponsored brokered mandated supported run owned funded organised organized
    style related linked aligned wide appointed controlled commissioned hosted held designated listed"""
)
"""After an acronym and a hyphen these say what else has to do with that body: `ITUC-affiliated`."""

ROLE_DESCRIPTIONS = word_set(
    """Executive General Managing Deputy Vice Assistant Regional Program Programme Legal Policy Press Media
    Communications Advocacy Research Founding Honorary International National Political Administrative"""
)
"""Before a role (`Amnesty International Executive Director`) these belong to it, not to the body."""

LEADS_TO = word_set("Assistance Access Right Rights Aid Support Help Commitment Responses Threats Freedom")
"""After these the word `to` stands within a name."""

AGAINST_WHAT = word_set(
    """Crime Crimes Campaign Coalition Committee League Movement Network Alliance Fight Struggle Front Centre
    Center Office Department Offences"""
)
"""After these the word `Against` stands within a name."""
