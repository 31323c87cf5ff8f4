from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive_app.errors import BadInput, DamagedLibrary, WrongKeyFile, WrongPassphrase
from archive_app.library import vault
from archive_app.library.header import PAGE, SLOTS, Header
from archive_app.library.key_derivation import KeyDerivation, derive
from archive_app.library.vault import Purpose, Vault

QUICK = KeyDerivation(memory=8, passes=1, lanes=1)
PASSPHRASE = "wolf under the bridge"


@pytest.fixture
def header(tmp_path: Path) -> Path:
    path = tmp_path / "header.arch"
    Vault.create(PASSPHRASE, QUICK).save(path)
    return path


def test_the_passphrase_opens_the_same_keys_again(tmp_path: Path) -> None:
    path = tmp_path / "header.arch"
    made = Vault.create(PASSPHRASE, QUICK)
    made.save(path)
    opened = Vault.unlock(path, PASSPHRASE)
    for purpose in Purpose:
        assert opened.subkey(purpose) == made.subkey(purpose)


def test_every_purpose_and_every_vault_has_its_own_key() -> None:
    vaults = [Vault.create(PASSPHRASE, QUICK) for _ in range(3)]
    keys = {each.subkey(purpose) for each in vaults for purpose in Purpose}
    assert len(keys) == 3 * len(Purpose)
    assert {len(key) for key in keys} == {32}


@pytest.mark.parametrize("wrong", ["", "wolf under the bridg", "Wolf under the bridge", PASSPHRASE + " "])
def test_a_wrong_passphrase_is_told_as_such(header: Path, wrong: str) -> None:
    with pytest.raises(WrongPassphrase):
        Vault.unlock(header, wrong)


def test_a_passphrase_typed_on_another_system_opens(tmp_path: Path) -> None:
    path = tmp_path / "header.arch"
    Vault.create("мой край, Й и Ё", QUICK).save(path)
    Vault.unlock(path, "мо\u0438\u0306 кра\u0438\u0306, \u0418\u0306 и \u0415\u0308")


def test_a_changed_passphrase_keeps_the_keys(header: Path) -> None:
    before = Vault.unlock(header, PASSPHRASE).subkey(Purpose.DATABASE)
    vault.change_passphrase(header, PASSPHRASE, "новы пароль")
    assert Vault.unlock(header, "новы пароль").subkey(Purpose.DATABASE) == before
    with pytest.raises(WrongPassphrase):
        Vault.unlock(header, PASSPHRASE)


def test_a_wrong_old_passphrase_changes_nothing(header: Path) -> None:
    before = header.read_bytes()
    with pytest.raises(WrongPassphrase):
        vault.change_passphrase(header, "something else", "new")
    assert header.read_bytes() == before


def test_a_key_file_is_needed_beside_the_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "header.arch"
    made = Vault.create(PASSPHRASE, QUICK, key_file=b"picture of a cat")
    made.save(path)
    with pytest.raises(WrongPassphrase, match=r"^The passphrase is wrong"):
        Vault.unlock(path, PASSPHRASE)
    with pytest.raises(WrongKeyFile, match="or the key file"):
        Vault.unlock(path, PASSPHRASE, b"picture of a dog")
    opened = Vault.unlock(path, PASSPHRASE, b"picture of a cat")
    assert opened.subkey(Purpose.FILES) == made.subkey(Purpose.FILES)


def test_a_rotten_page_is_survived_and_repaired(header: Path) -> None:
    keys = Vault.unlock(header, PASSPHRASE)
    for page in (0, PAGE):
        data = bytearray(header.read_bytes())
        data[page : page + PAGE] = bytes(PAGE)
        header.write_bytes(data)
        opened = Vault.unlock(header, PASSPHRASE)
        assert opened.subkey(Purpose.INDEX) == keys.subkey(Purpose.INDEX)
        opened.repair(header)
        assert header.read_bytes()[:PAGE] == header.read_bytes()[PAGE:]


def test_every_flipped_bit_of_a_page_is_noticed(header: Path) -> None:
    page = header.read_bytes()[:PAGE]
    for place in range(PAGE):
        altered = bytearray(page)
        altered[place] ^= 1 << place % 8
        assert not Header.parse(bytes(altered) + page).intact
        with pytest.raises(DamagedLibrary):
            Header.parse(2 * bytes(altered))


def _resealed(page: bytes) -> bytes:
    """What somebody who knows the format but not the passphrase can write."""
    from archive_app.library.header import _checksum

    return 2 * (page[:-32] + _checksum(page[:-32]))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(place=st.integers(10, PAGE - 33), bit=st.integers(0, 7))
def test_what_a_forger_alters_never_opens(header: Path, place: int, bit: int) -> None:
    page = bytearray(header.read_bytes()[:PAGE])
    page[place] ^= 1 << bit
    forged = header.with_name("forged.arch")
    forged.write_bytes(_resealed(bytes(page)))
    if not 10 <= place < 19:  # Flips in the costs may ask for much memory; the next test has them.
        with pytest.raises((DamagedLibrary, WrongPassphrase)):
            Vault.unlock(forged, PASSPHRASE)


@pytest.mark.parametrize(
    ("memory", "passes", "lanes"),
    [(2**32 - 1, 4, 4), (0, 1, 1), (256, 0, 1), (256, 2**31, 1), (256, 1, 0), (256, 1, 255), (8, 1, 2)],
)
def test_impossible_costs_are_refused_before_they_are_paid(
    header: Path, memory: int, passes: int, lanes: int
) -> None:
    page = bytearray(header.read_bytes()[:PAGE])
    page[10:19] = memory.to_bytes(4, "big") + passes.to_bytes(4, "big") + lanes.to_bytes(1, "big")
    header.write_bytes(_resealed(bytes(page)))
    with pytest.raises(DamagedLibrary, match="impossible"):
        Vault.unlock(header, PASSPHRASE)
    with pytest.raises(ValueError, match="bounds"):
        derive("x", bytes(32), KeyDerivation(memory, passes, lanes))


def test_a_newer_format_is_told_as_such(header: Path) -> None:
    page = bytearray(header.read_bytes()[:PAGE])
    page[8:10] = (2).to_bytes(2, "big")
    header.write_bytes(_resealed(bytes(page)))
    with pytest.raises(BadInput, match="newer"):
        Vault.unlock(header, PASSPHRASE)


@pytest.mark.parametrize("content", [b"", b"\0" * 100, b"\0" * 2 * PAGE, b"x" * 3 * PAGE])
def test_what_is_no_header_is_damage(header: Path, content: bytes) -> None:
    header.write_bytes(content)
    with pytest.raises(DamagedLibrary):
        Vault.unlock(header, PASSPHRASE)
    header.unlink()
    with pytest.raises(DamagedLibrary):
        Vault.unlock(header, PASSPHRASE)


def test_used_and_unused_slots_look_alike(header: Path) -> None:
    slots = Header.parse(header.read_bytes()).slots
    assert len(slots) == SLOTS
    assert all(len(set(slot)) > 60 for slot in slots)


def test_a_destroyed_header_opens_with_nothing(header: Path) -> None:
    vault.destroy(header)
    assert not header.exists()
    with pytest.raises(DamagedLibrary):
        Vault.unlock(header, PASSPHRASE)


def test_the_header_is_private(header: Path) -> None:
    assert header.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in header.parent.iterdir()] == ["header.arch"]
