"""Reads a PDF as people and machines do: its text, and the QR code in a picture of it."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import zxingcpp

DPI = 150  # less than a phone sees of a sheet that fills its picture


def pages(file: Path) -> list[str]:
    """The text of each page, spaces made one."""
    document = pypdfium2.PdfDocument(file)
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def codes(file: Path) -> list[str]:
    """The texts of the QR codes that can be read off pictures of the pages."""
    pictures = [page.render(scale=DPI / 72, grayscale=True).to_numpy() for page in pypdfium2.PdfDocument(file)]
    return [str(found.text) for picture in pictures for found in zxingcpp.read_barcodes(picture.squeeze())]
