"""PictureView: the pictures of a document one by one, as large as wanted."""

from __future__ import annotations

from archive_app.gui.page_view import PageView


class PictureView(PageView):
    """Turned and enlarged like printed pages."""

    def _position(self) -> str:
        return self.tr("Picture %1 of %2")

    def _name(self) -> str:
        return self.tr("Pictures of the document")
