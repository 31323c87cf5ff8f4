"""Isolation: foreign files are parsed in a worker process that is stopped when it overruns."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from archive_app.documents.answers import BROKEN_DOWN as BROKEN_DOWN
from archive_app.documents.answers import Found as Found
from archive_app.documents.answers import Gone
from archive_app.documents.document import Document
from archive_app.documents.large_file import LargeFile
from archive_app.documents.page_picture import GreyPage, PagePicture
from archive_app.documents.reader import MANY
from archive_app.documents.source_file import read_file
from archive_app.documents.worker_process import TOO_SLOW as TOO_SLOW
from archive_app.documents.worker_process import Limits as Limits
from archive_app.documents.worker_process import WorkerProcess
from archive_app.errors import BrokenInstallation, UnreadableSource

NO_WORKER = "the process that reads files does not start"
SOMEWHERE = "…"
"""Where in a file a document killed the worker, which cannot say it any more."""
_MOST_KILLS = 5
_Drawn = TypeVar("_Drawn")


class Isolation:
    """Reads files by a worker: `with Isolation() as isolation: document = isolation.read(path)`.

    The worker starts with the first file, serves many, and is replaced when one has killed it.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._worker: WorkerProcess | None = None
        self._interrupted = False

    def __enter__(self) -> Isolation:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def held(self) -> tuple[str, ...]:
        """What confines the worker besides time: `limits`, `seccomp`; empty where the system has neither."""
        return self._running().held

    def read(self, path: Path) -> Document:
        """The document in a file. Raises UnreadableSource."""
        return self.parse(read_file(path), path.name)

    def parse(self, untrusted: bytes, name: str, *, whole: bool = False) -> Document:
        """The document in these bytes; `name` is the file name. Raises UnreadableSource.

        `whole`: a web page with all that is around its main text.
        """
        found = self.contents(untrusted, name, whole=whole)
        first = next(found, None)
        if next(found, None) is not None:
            found.close()
        if first is None or first.name:
            raise UnreadableSource(reason=MANY)
        if first.document is None:
            raise UnreadableSource(reason=first.reason)
        return first.document

    def contents(
        self, untrusted: bytes | LargeFile, name: str, *, whole: bool = False
    ) -> Generator[Found, None, None]:
        """Every document in a file, one by one. What kills the worker is passed over."""
        done = kills = 0
        while kills <= _MOST_KILLS and not self._interrupted:
            begun = done
            try:
                for found in self._running().contents(untrusted, name, begun, whole=whole):
                    done += 1
                    yield found
                return
            except Gone as gone:
                self.close()
                if self._interrupted:
                    return
                if kills and done == begun:
                    return  # it is the taking apart that kills the worker
                yield Found(SOMEWHERE if done else "", reason=gone.reason)
                done, kills = done + 1, kills + 1
            except BaseException:
                self.close()  # or the answer to this question would be taken for the next one's
                raise

    def page_picture(
        self, untrusted: bytes, page: int, width: int, quotes: Sequence[str] = ()
    ) -> PagePicture:
        """A page of a PDF or a picture, `width` in pixels, pages counted from 1. Raises UnreadableSource."""
        return self._drawn(lambda worker: worker.page_picture(untrusted, page, width, quotes))

    def grey_page(self, untrusted: bytes, page: int) -> GreyPage:
        """The same page as recognition needs it. Raises UnreadableSource."""
        return self._drawn(lambda worker: worker.grey_page(untrusted, page))

    def pictures(
        self,
        untrusted: bytes,
        name: str,
        refs: Sequence[str],
        width: int,
        beside: Mapping[str, bytes] | None = None,
        *,
        enlarged: bool = False,
    ) -> tuple[PagePicture | None, ...]:
        """The pictures that a document called `name` holds, None for one that cannot be had.

        They are at most `width` pixels wide, or just so wide where they are to be `enlarged`. `beside` are
        the files that a browser saved with a page, by their names. Raises UnreadableSource.
        """
        files = beside or {}
        return self._drawn(
            lambda worker: worker.pictures(untrusted, name, refs, width, files, enlarged=enlarged)
        )

    def _drawn(self, draw: Callable[[WorkerProcess], _Drawn]) -> _Drawn:
        try:
            return draw(self._running())
        except Gone as gone:
            self.close()
            raise UnreadableSource(reason=gone.reason) from gone
        except UnreadableSource:
            raise
        except BaseException:
            self.close()  # as above
            raise

    def interrupt(self) -> None:
        """From another thread: give up what is being read, and read no more."""
        self._interrupted = True
        if worker := self._worker:
            worker.kill()

    def close(self) -> None:
        """End the worker, if there is one."""
        if self._worker:
            self._worker.stop()
            self._worker = None

    def _running(self) -> WorkerProcess:
        if self._worker and not self._worker.is_running():
            self.close()
        if not self._worker:
            self._worker = _started(self._limits)
        return self._worker


def _started(limits: Limits) -> WorkerProcess:
    try:
        worker = WorkerProcess(limits)
    except OSError as error:
        raise BrokenInstallation(reason=NO_WORKER) from error
    try:
        worker.greet()
    except BaseException as error:
        worker.stop()
        if isinstance(error, Gone):
            raise BrokenInstallation(reason=NO_WORKER) from error
        raise
    return worker
