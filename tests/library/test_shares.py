"""Two of three sheets of paper open the library; one does not, and nothing else does."""

from __future__ import annotations

from itertools import combinations, permutations
from pathlib import Path

import pytest
from sample_library import PASSPHRASE

from archive_app.errors import BadInput, WrongPassphrase
from archive_app.library import shares
from archive_app.library.store import HEADER, Library

# Two of the test vectors of SLIP-39: one share of one, and two of three; the passphrase is TREZOR.
ONE = (
    "duckling enlarge academic academic agency result length solution fridge kidney coal piece deal husband "
    "erode duke ajar critical decision keyboard"
)
TWO = (
    "shadow pistol academic always adequate wildlife fancy gross oasis cylinder mustang wrist rescue view "
    "short owner flip making coding armed",
    "shadow pistol academic acid actress prayer class unknown daughter sweater depict flip twice unkind "
    "craft early superior advocate guest smoking",
)


def test_the_library_that_splits_agrees_with_the_published_vectors() -> None:
    from shamir_mnemonic import combine_mnemonics

    assert combine_mnemonics([ONE], b"TREZOR").hex() == "bb54aac4b89dc868ba37d9cc21b2cece"
    assert combine_mnemonics(TWO, b"TREZOR").hex() == "b43ceb7e57a0ea8766221624d01b0864"


def test_any_two_in_any_order_give_the_secret_back() -> None:
    secret = shares.new_secret()
    three = shares.split(secret)
    assert [len(words.split()) for words in three] == [20, 20, 20]
    for two in permutations(three, 2):
        assert shares.join(two) == secret
    assert shares.join(three) == secret
    assert shares.join([three[2].upper(), f"  {three[0].replace(' ', '   ')} "]) == secret


def test_two_sets_differ() -> None:
    assert shares.new_secret() != shares.new_secret()
    assert not set(shares.split(bytes(16))) & set(shares.split(bytes(16)))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (lambda three: three[:1], "Two different"),
        (lambda three: [three[0], three[0]], "Two different"),
        (lambda three: [], "Two different"),
        (lambda three: [three[0], shares.split(bytes(16))[1]], "Two different"),
        (lambda three: [three[0], three[1].rpartition(" ")[0]], "mistyped"),
        (lambda three: [three[0], three[1].replace(three[1].split()[7], "zebra", 1)], "mistyped"),
        (lambda three: [three[0], ""], "mistyped"),
        (lambda three: ["сем слоў", three[1]], "mistyped"),
    ],
)
def test_what_is_no_pair_of_shares_is_said(typed, said: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(BadInput, match=said):
        shares.join(typed(shares.split(shares.new_secret())))


def test_any_two_reopen_the_library(library: Library, folder: Path) -> None:
    three = library.make_shares()
    library.put_setting("kept", "yes")
    library.close()
    for number, two in enumerate(combinations(three, 2)):
        with Library.recover(folder, two, f"new {number}") as recovered:
            assert recovered.setting("kept") == "yes"
        Library.open(folder, f"new {number}").close()
    with pytest.raises(WrongPassphrase):
        Library.open(folder, PASSPHRASE)


def test_new_shares_make_the_old_ones_useless(library: Library, folder: Path) -> None:
    old, new = library.make_shares(), library.make_shares()
    library.close()
    with pytest.raises(BadInput, match="older set"):
        Library.recover(folder, old[:2], "new")
    Library.check_shares(folder, new[1:])
    Library.open(folder, PASSPHRASE).close()


def test_shares_outlive_another_passphrase_and_leave_it_alone(library: Library, folder: Path) -> None:
    three = library.make_shares()
    library.change_passphrase(PASSPHRASE, "another")
    library.close()
    Library.open(folder, "another").close()
    Library.check_shares(folder, three[:2])


def test_practice_changes_nothing(library: Library, folder: Path) -> None:
    three = library.make_shares()
    library.close()
    before = (folder / HEADER).read_bytes()
    Library.check_shares(folder, three[:2])
    assert (folder / HEADER).read_bytes() == before


def test_shares_open_a_backup_on_another_machine(library: Library, tmp_path: Path) -> None:
    library.put_setting("kept", "yes")
    three = library.make_shares()
    library.back_up(tmp_path / "backup")
    elsewhere = tmp_path / "elsewhere"
    with Library.restore_by_shares(tmp_path / "backup", elsewhere, three[1:], "new") as recovered:
        assert recovered.setting("kept") == "yes"
    Library.open(elsewhere, "new").close()


def test_another_window_that_has_the_library_stops_a_recovery(library: Library, folder: Path) -> None:
    from archive_app.errors import LibraryReadOnly

    three = library.make_shares()
    with pytest.raises(LibraryReadOnly):
        Library.recover(folder, three[:2], "new")
    library.close()
    Library.open(folder, PASSPHRASE).close()


def test_a_library_in_memory_has_no_key_to_share() -> None:
    with Library.in_memory() as library, pytest.raises(BadInput, match="no key to share"):
        library.make_shares()
