"""What stands on the pages of a PDF that the app has written."""

import base64
import re
import zlib


def pages_of(data: bytes) -> list[str]:
    """The texts that each page of a PDF draws, in their order."""
    streams = [zlib.decompress(base64.a85decode(part.strip().removesuffix(b"~>")))
               for part in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)]
    drawn = [re.findall(rb"\(((?:[^()\\]|\\.)*)\) Tj", stream) for stream in streams]
    octal = re.compile(rb"\\(\d{3}|.)")
    return [
        "\n".join(octal.sub(lambda m: bytes([int(m[1], 8)]) if len(m[1]) == 3 else m[1], text).decode("cp1252") for text in page)
        for page in drawn
    ]
