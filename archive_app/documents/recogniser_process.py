"""How Tesseract is started where a program can give up rights before it begins: confined, then it takes over.

Arguments: the folder of its languages (empty where unknown), the program, and what the program is asked.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from archive_app.documents.confinement import confine_program

MEMORY = 2 * 1024 * 1024 * 1024
_LIBRARIES = ("/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/alternatives")
_ORIGINAL = "_ORIG"
"""A frozen program keeps under such names what its own libraries took the place of."""
_LIBRARY_PATHS = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def main(arguments: Sequence[str]) -> None:
    """Does not return."""
    data, program, *asked = arguments
    readable = [Path(each) for each in (*_LIBRARIES, data) if each]
    readable += [Path(program).resolve().parent, Path(program).parent]
    confine_program(MEMORY, readable)
    os.execve(program, [program, *asked], _environment())  # noqa: S606 - no shell is what is wanted


def _environment() -> dict[str, str]:
    own = dict(os.environ)
    for name in _LIBRARY_PATHS:
        own.pop(name, None)
        if original := own.pop(name + _ORIGINAL, None):
            own[name] = original
    return own


if __name__ == "__main__":
    main(sys.argv[1:])
