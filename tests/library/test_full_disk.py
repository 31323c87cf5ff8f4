"""A disk that takes no more, by the system's own limit on the size of files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sample_library import PASSPHRASE, QUICK, a_document, as_kept

from archive_app.library.store import Library

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the limit is one of Unix")

SCRIPT = """
import resource, signal, sys
from dataclasses import replace
sys.path.insert(0, sys.argv[5])
from sample_library import a_document
from pathlib import Path
from archive_app.errors import BadInput
from archive_app.library.key_derivation import KeyDerivation
from archive_app.library.store import Library
folder, passphrase, target, action = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4]
library = Library.open(folder, passphrase)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    if action == "setting":
        for number in range(5000):
            library.put_setting(f"more {number}", "x" * 100)
    elif action == "backup":
        library.back_up(target)
    elif action == "passphrase":
        library.change_passphrase(passphrase, "new")
    elif action == "document":
        for number in range(50):
            library.add_document(replace(a_document(), id=f"more {number}"), b"x" * 100_000)
    elif action == "shares":
        library.make_shares()
    elif action == "create":
        Library.create(target, passphrase, KeyDerivation(8, 1, 1))
except BadInput as error:
    print(error.values["reason"])
"""


@pytest.mark.parametrize(
    ("action", "said"),
    [
        ("setting", "Everything kept before is safe"),
        ("backup", "could not be written there"),
        ("passphrase", "the disk is full"),
        ("document", "Everything kept before is safe"),
        ("shares", "the disk is full"),
        ("create", "cannot be read or written"),
    ],
)
def test_a_full_disk_is_told_and_nothing_is_lost(
    folder: Path, tmp_path: Path, action: str, said: str
) -> None:
    with Library.create(folder, PASSPHRASE, QUICK) as library:
        library.add_document(a_document(), b"x" * 100_000)
        library.put_setting("kept", "yes")
    target = tmp_path / "target"
    here = str(Path(__file__).parent)
    command = [sys.executable, "-c", SCRIPT, str(folder), PASSPHRASE, str(target), action, here]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stderr == ""
    assert said in done.stdout
    assert not Library.exists(target)
    assert not target.is_file()
    with Library.open(folder, PASSPHRASE) as library:
        assert library.setting("kept") == "yes"
        assert library.documents()[0] == as_kept(a_document())
        assert library.damage() == ()
        library.put_setting("kept", "still")
