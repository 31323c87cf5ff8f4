"""Watched by the system itself: a hostile document makes the window touch no file and no host it names."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BAIT = "bait-a7f3"
SHOW = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from archive_app.documents.document import Block, BlockKind, Document, Passport
from archive_app.entities.mention import Mention, MentionKind
from archive_app.gui.annotation_model import AnnotationRow
from archive_app.gui.annotation_panel import AnnotationPanel
from archive_app.gui.reader_pane import ReaderPane
from archive_app.gui.theme import Theme
from archive_app.library.annotation import Annotation
app = QApplication([])
theme = Theme(app, Path(sys.argv[1]))
bad = '<img src="file:///{BAIT}.png"><img src="/{BAIT}/x"><img src="//{BAIT}/share/x.png"> ![](/{BAIT}.svg)'
bad += '<link rel="stylesheet" href="file:///{BAIT}.css"><style>@import "/{BAIT}";</style> file:///{BAIT}'
pane, panel = ReaderPane(theme), AnnotationPanel(theme)
text = bad + "\\n" + bad
blocks = (Block(BlockKind.TITLE, 0, len(bad)), Block(BlockKind.LIST_ITEM, len(bad) + 1, len(text)))
passport = Passport(bad, bad, bad, bad, bad, bad, bad, bad, bad)
note = Annotation(bad, bad, bad, "", "", 0, len(bad), note=bad, tags=(bad,))
pane.resize(900, 700); pane.show(); panel.show()
name = Mention(0, 9, bad[:9], MentionKind.PERSON, bad, bad)
pane.show_document(Document(bad, passport, text, blocks), [name], [note], [(3, 9)])
panel.put([AnnotationRow(note, bad)])
pane.passport.show(); pane.find_bar.open(); pane.find_bar.field.setText(bad)
pane.reader.document().resource(2, QUrl("file:///{BAIT}.png"))
pane.reader.selectAll(); pane.reader.copy()
QTest.qWait(300); pane.grab(); panel.grab()
print("shown")
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_nothing_named_by_a_document_is_touched(resources: Path, tmp_path: Path) -> None:
    log = tmp_path / "trace"
    command = ["strace", "-f", "-qq", "-s", "400", "-e", "trace=%file,%network", "-o", str(log)]
    command += [sys.executable, "-c", SHOW, str(resources)]
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env=quiet)
    assert done.stdout == "shown\n", done.stderr
    calls = log.read_text("utf-8", "replace").splitlines()
    assert len(calls) > 100, "the watch itself works"
    # The script is an argument of the first call and names the bait there.
    touched = [call for call in calls if BAIT in call and "execve(" not in call]
    assert touched == []
    assert not [call for call in calls if "AF_INET" in call]
