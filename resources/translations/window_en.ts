<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddDocumentsDialog</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed over</source>
        <translation>
            <numerusform>%n passed over</numerusform>
            <numerusform>%n passed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationCommands</name>
    <message numerus="yes">
        <source>Delete %n note(s) of a thread</source>
        <translation>
            <numerusform>Delete %n note of a thread</numerusform>
            <numerusform>Delete %n notes of a thread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n annotation(s)</source>
        <translation>
            <numerusform>Import %n annotation</numerusform>
            <numerusform>Import %n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChronicleView</name>
    <message numerus="yes">
        <source>%n dated sentence(s), in the order of the dates they mention.</source>
        <translation>
            <numerusform>%n dated sentence, in the order of the dates they mention.</numerusform>
            <numerusform>%n dated sentences, in the order of the dates they mention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompletionModel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentHeader</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityView</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in documents without a date</source>
        <translation>
            <numerusform>%n in a document without a date</numerusform>
            <numerusform>%n in documents without a date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message numerus="yes">
        <source>%n annotation(s) exported.</source>
        <translation>
            <numerusform>%n annotation exported.</numerusform>
            <numerusform>%n annotations exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) imported.</source>
        <translation>
            <numerusform>%n annotation imported.</numerusform>
            <numerusform>%n annotations imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n was there already.</numerusform>
            <numerusform>%n were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused, as they are not well formed.</source>
        <translation>
            <numerusform>%n was refused, as it is not well formed.</numerusform>
            <numerusform>%n were refused, as they are not well formed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) exported.</source>
        <translation>
            <numerusform>%n correction exported.</numerusform>
            <numerusform>%n corrections exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) imported.</source>
        <translation>
            <numerusform>%n correction imported.</numerusform>
            <numerusform>%n corrections imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dated sentence(s) exported.</source>
        <translation>
            <numerusform>%n dated sentence exported.</numerusform>
            <numerusform>%n dated sentences exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are exactly as they were received.</source>
        <translation>
            <numerusform>%n document is exactly as it was received.</numerusform>
            <numerusform>%n documents are exactly as they were received.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were altered or are missing. Get a fresh copy of the program.</source>
        <translation>
            <numerusform>%n document was altered or is missing. Get a fresh copy of the program.</numerusform>
            <numerusform>%n documents were altered or are missing. Get a fresh copy of the program.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetSection</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyBar</name>
    <message numerus="yes">
        <source>%n document(s) came with it</source>
        <translation>
            <numerusform>%n document came with it</numerusform>
            <numerusform>%n documents came with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkCanvas</name>
    <message numerus="yes">
        <source>%1, in %n paragraph(s)</source>
        <translation>
            <numerusform>%1, in %n paragraph</numerusform>
            <numerusform>%1, in %n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2, together in %n paragraph(s)</source>
        <translation>
            <numerusform>%1 and %2, together in %n paragraph</numerusform>
            <numerusform>%1 and %2, together in %n paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteWriter</name>
    <message numerus="yes">
        <source>%n earlier reply(-ies)</source>
        <translation>
            <numerusform>%n earlier reply</numerusform>
            <numerusform>%n earlier replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanController</name>
    <message numerus="yes">
        <source>%n word(s) were recognised.</source>
        <translation>
            <numerusform>%n word was recognised.</numerusform>
            <numerusform>%n words were recognised.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfController</name>
    <message numerus="yes">
        <source>%n document(s) are in the bin, with the notes on them.</source>
        <translation>
            <numerusform>%n document is in the bin, with the notes on it.</numerusform>
            <numerusform>%n documents are in the bin, with the notes on them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on them</source>
        <translation>
            <numerusform>%n note on them</numerusform>
            <numerusform>%n notes on them</numerusform>
        </translation>
    </message>
</context>
</TS>
