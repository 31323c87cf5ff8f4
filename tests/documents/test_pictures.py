"""Pictures as documents: decoded by the confined worker, as they are meant to be seen, within bounds."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image

from archive_app.documents.formats import Format, format_of
from archive_app.documents.isolation import Isolation
from archive_app.documents.markup import DAMAGED
from archive_app.documents.page_picture import MOST_PIXELS, PagePicture
from archive_app.documents.picture_file import LARGEST_SCALE, TOO_MANY_PIXELS
from archive_app.errors import UnreadableSource

RED, WHITE = (255, 0, 0), (255, 255, 255)


@pytest.fixture(scope="module")
def isolation() -> Iterator[Isolation]:
    with Isolation() as isolation:
        yield isolation


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    made = BytesIO()
    image.save(made, kind, **options)
    return made.getvalue()


def two_sided(mode: str = "RGB") -> Image.Image:
    """Red on the left, white on the right."""
    image = Image.new("RGB", (80, 40), WHITE)
    image.paste(RED, (0, 0, 40, 40))
    return image.convert(mode)


def pixel(picture: PagePicture, x: int, y: int) -> tuple[int, ...]:
    at = y * picture.stride + 3 * x
    return tuple(picture.pixels[at : at + 3])


def near(found: tuple[int, ...], wanted: tuple[int, ...]) -> bool:
    return all(abs(one - other) < 12 for one, other in zip(found, wanted, strict=True))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "TIFF", "WEBP", "BMP"])
def test_pictures_are_decoded_in_the_worker(isolation: Isolation, kind: str) -> None:
    untrusted = saved(two_sided(), kind)
    document = isolation.parse(untrusted, f"a.{kind.lower()}")
    picture = isolation.page_picture(untrusted, 1, 80)
    assert (document.passport.kind, document.pages, document.text) == ("picture", (0,), f"a.{kind.lower()}")
    assert (picture.width, picture.height) == (80, 40)
    assert near(pixel(picture, 5, 20), RED)
    assert near(pixel(picture, 75, 20), WHITE)


def test_a_picture_stands_upright_whatever_the_camera_thought(isolation: Isolation) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = isolation.page_picture(saved(two_sided(), "JPEG", exif=exif), 1, 40)
    assert (picture.width, picture.height) == (40, 80)
    assert near(pixel(picture, 20, 5), RED)
    assert near(pixel(picture, 20, 75), WHITE)


def test_what_is_seen_through_is_paper(isolation: Isolation) -> None:
    for image in (Image.new("RGBA", (8, 8), (0, 0, 0, 0)), Image.new("LA", (8, 8), (0, 0))):
        assert pixel(isolation.page_picture(saved(image, "PNG"), 1, 8), 4, 4) == WHITE


def test_sixteen_bits_are_not_all_white(isolation: Isolation) -> None:
    picture = isolation.page_picture(saved(Image.new("I;16", (8, 8), 0x8000), "PNG"), 1, 8)
    assert near(pixel(picture, 4, 4), (127, 127, 127))


def test_pages_of_a_picture_are_pages(isolation: Isolation) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in (WHITE, RED)]
    untrusted = saved(frames[0], "TIFF", save_all=True, append_images=frames[1:])
    assert isolation.parse(untrusted, "a.tif").pages == (0, 0)
    assert pixel(isolation.page_picture(untrusted, 2, 8), 4, 4) == RED
    with pytest.raises(UnreadableSource, match=DAMAGED):
        isolation.page_picture(untrusted, 3, 8)


def test_pictures_are_enlarged_within_bounds(isolation: Isolation) -> None:
    picture = isolation.page_picture(saved(two_sided(), "PNG"), 1, 10**9)
    assert picture.width == 80 * LARGEST_SCALE
    long = isolation.page_picture(saved(Image.new("L", (20_000, 2_000)), "PNG"), 1, 10**9)
    assert long.width * long.height <= MOST_PIXELS * 1.01


def test_grey_pages_have_one_byte_a_pixel(isolation: Isolation) -> None:
    page = isolation.grey_page(saved(two_sided("P"), "GIF"), 1)
    assert (page.width, page.height, len(page.pixels)) == (80, 40, 3_200)
    assert page.pixels[79] == 255


def bomb() -> bytes:
    """A head that promises ten thousand million pixels."""
    head = b"IHDR" + struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    whole = struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))
    return b"\x89PNG\r\n\x1a\n" + whole + struct.pack(">I", 9) + b"IDAT" + bytes(20)


@pytest.mark.parametrize(
    ("untrusted", "reason"),
    [
        (bomb(), TOO_MANY_PIXELS),
        (saved(two_sided(), "PNG")[:60], DAMAGED),
        (b"\x89PNG\r\n\x1a\n" + b"\xff" * 1_000, DAMAGED),
        (b"II*\0\x08\0\0\0\xff\xff" + b"\xff" * 60, DAMAGED),
        (b"GIF89a" + b"\xff" * 20, DAMAGED),
        (b"RIFF\0\0\0\0WEBPVP8 ", DAMAGED),
    ],
    ids=["bomb", "torn", "png", "tiff", "gif", "webp"],
)
def test_broken_pictures_end_in_words(isolation: Isolation, untrusted: bytes, reason: str) -> None:
    with pytest.raises(UnreadableSource) as refused:
        isolation.page_picture(untrusted, 1, 100)
    assert refused.value.values["reason"] == reason
    assert isolation.parse(b"still there", "a.txt").text == "still there"


def test_two_letters_make_no_bitmap() -> None:
    assert format_of(b"BMW workers went on strike", "a.txt") is Format.TEXT
    assert format_of(saved(two_sided(), "BMP"), "a.txt") is Format.PICTURE
