"""Pictures as files: decoded within bounds, as plain pixels. Only the confined worker comes here."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

from archive_app.documents.markup import DAMAGED
from archive_app.errors import UnreadableSource

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MOST_DECODED = 120_000_000
"""Pixels of one picture; as colours they take three bytes each."""
MOST_FRAMES = 1_000
LARGEST_SCALE = 4.0
TOO_MANY_PIXELS = "the picture is too large to be shown"
_WHITE = (255, 255, 255)
_ORIENTATION = 0x0112
_SWAPPED = range(5, 9)
"""Orientations that lay a picture on its side."""


def frame_count(untrusted: bytes) -> int:
    """Pages of a TIFF; every other picture has one. Raises UnreadableSource."""
    image = _opened(untrusted)
    return min(int(getattr(image, "n_frames", 1)), MOST_FRAMES) if image.format == "TIFF" else 1


def colours(untrusted: bytes, page: int, width: int, most: int, *, enlarged: bool = True) -> Picture:
    """Red, green and blue of a page, counted from 1: `width` wide, but of no more than `most` pixels and not
    enlarged until nothing can be seen in it."""
    return _decoded(untrusted, page, "RGB", width, most, LARGEST_SCALE if enlarged else 1.0)


def greys(untrusted: bytes, page: int, most: int) -> Picture:
    """One byte a pixel, in its own size but for what is larger than `most` pixels."""
    return _decoded(untrusted, page, "L", None, most)


def _decoded(
    untrusted: bytes, page: int, mode: str, width: int | None, most: int, largest: float = 1.0
) -> Picture:
    from PIL import ImageOps

    image = _opened(untrusted)
    try:
        if page > 1:
            image.seek(page - 1)
            _check(image)
        upright = _orientation(image) not in _SWAPPED
        across = image.width if upright else image.height
        wanted = min(width / across, largest) if width else 1.0
        share = min(wanted, (most / (image.width * image.height)) ** 0.5)
        size = max(1, round(image.width * share)), max(1, round(image.height * share))
        image.draft(mode, size)  # a JPEG is decoded in a smaller size from the start
        shown = ImageOps.exif_transpose(_plain(image, mode))
        return shown.resize(size if upright else size[::-1])
    except (MemoryError, UnreadableSource):
        raise
    except Exception as error:  # decoders raise anything on broken pictures
        raise UnreadableSource(reason=DAMAGED) from error


def _opened(untrusted: bytes) -> Picture:
    """With its head read and nothing decoded."""
    from PIL import (
        BmpImagePlugin,
        GifImagePlugin,
        JpegImagePlugin,
        PngImagePlugin,
        TiffImagePlugin,
        WebPImagePlugin,
    )

    # The one decoder that fits: to try them all would be to offer each of them everything.
    decoders: dict[bytes, Callable[[BytesIO], Picture]] = {
        b"\x89PNG": PngImagePlugin.PngImageFile,
        b"\xff\xd8\xff": JpegImagePlugin.JpegImageFile,
        b"GIF8": GifImagePlugin.GifImageFile,
        b"II*\0": TiffImagePlugin.TiffImageFile,
        b"MM\0*": TiffImagePlugin.TiffImageFile,
        b"RIFF": WebPImagePlugin.WebPImageFile,
        b"BM": BmpImagePlugin.BmpImageFile,
    }
    decoder = next((each for sign, each in decoders.items() if untrusted.startswith(sign)), None)
    if decoder is None:
        raise UnreadableSource(reason=DAMAGED)
    try:
        image = decoder(BytesIO(untrusted))
    except MemoryError:
        raise
    except Exception as error:  # as above
        raise UnreadableSource(reason=DAMAGED) from error
    _check(image)
    return image


def _check(image: Picture) -> None:
    if image.width * image.height > MOST_DECODED:
        raise UnreadableSource(reason=TOO_MANY_PIXELS)


def _orientation(image: Picture) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - as above
        return 1


def _plain(image: Picture, mode: str) -> Picture:
    """Without transparency, which shows the paper, and with as many bits as a screen has."""
    from PIL import Image

    if image.mode.startswith("I"):
        scaled = image.convert("I").point(lambda value: value / 257)
        return scaled.convert("L").convert(mode)
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        over = image.convert("RGBA")
        paper = Image.new("RGBA", over.size, (*_WHITE, 255))
        return Image.alpha_composite(paper, over).convert(mode)
    return image.convert(mode)
