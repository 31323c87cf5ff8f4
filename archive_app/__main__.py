"""`archive-app`: the window, or the command line when a command is named."""

from __future__ import annotations

import os
import sys


def main() -> None:
    from archive_app import cli
    from archive_app.commands.parser import names_command

    arguments = sys.argv[1:]
    if names_command(arguments) or arguments == [cli.WORKER_OPTION]:
        cli.run()
        return
    if not _has_screen(arguments):
        print("There is no screen here. “archive-app --help” lists the commands.", file=sys.stderr)
        sys.exit(1)
    from archive_app.gui.start import main as window

    sys.exit(window(arguments))


def _has_screen(arguments: list[str]) -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    offscreen = "--self-test" in arguments or "--screenshot" in arguments
    return offscreen or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    main()
