"""Pictures of photos as they are painted: read and scaled on a thread of their own, and kept for a while."""

import queue
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from app.domain.photos import SIDE_MAX

PIXELS_KEPT = 12_000_000
"""Of all pictures that are kept for painting: some 48 MB."""


class Wanted(NamedTuple):
    """A picture by its hash, no larger than this (pixels)."""

    digest: str
    width: int
    height: int


class PictureStore(QObject):
    """`arrived` tells that a picture that was asked for can be painted, or that it is known that it cannot."""

    arrived = Signal()
    _done = Signal(object, object)

    def __init__(self, read: Callable[[str], bytes | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._kept: OrderedDict[Wanted, QImage] = OrderedDict()
        self._asked: set[str] = set()
        self._lacking: set[str] = set()
        self._waiting: queue.Queue[Wanted | None] = queue.Queue()
        self._thread: threading.Thread | None = None
        self._done.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a picture is still being read."""
        return bool(self._asked)

    def image(self, digest: str, size: QSize, ratio: float) -> QImage | None:
        """The picture to paint in so many pixels of the window, None where it is not here or not read yet."""
        wanted = Wanted(digest, round(size.width() * ratio), round(size.height() * ratio))
        found = self._kept.get(wanted)
        if found is not None:
            self._kept.move_to_end(wanted)
            return found
        # While a picture is looked for it is not asked for in another size as well: what arrives is painted, and then asks for it.
        if digest not in self._lacking and digest not in self._asked and wanted.width > 0 and wanted.height > 0:
            self._asked.add(digest)
            if self._thread is None:  # a kiosk that shows no photo has no thread for it
                self._thread = threading.Thread(target=self._run, name="pictures", daemon=True)
                self._thread.start()
            self._waiting.put(wanted)
        return None

    def is_lacking(self, digest: str) -> bool:
        """Whether it was looked for in vain."""
        return digest in self._lacking

    def look_again(self, digest: str) -> None:
        """It may have come meanwhile."""
        self._lacking.discard(digest)

    def stop(self) -> None:
        """End the thread."""
        self._asked.clear()
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join(3)

    def _run(self) -> None:
        while (wanted := self._waiting.get()) is not None:
            try:
                content = self._read(wanted.digest)
                image = scaled(content, wanted.width, wanted.height) if content is not None else None
            except Exception:  # what cannot be read is shown as missing; the kiosk goes on scanning
                image = None
            try:
                self._done.emit(wanted, image)
            except RuntimeError:  # the window went away meanwhile
                return

    def _take(self, wanted: Wanted, image: QImage | None) -> None:
        if wanted.digest not in self._asked:
            return
        self._asked.discard(wanted.digest)
        if image is None:
            self._lacking.add(wanted.digest)
        else:
            self._kept[wanted] = image
            pixels = sum(one.width() * one.height() for one in self._kept.values())
            while pixels > PIXELS_KEPT and len(self._kept) > 1:
                _, gone = self._kept.popitem(last=False)
                pixels -= gone.width() * gone.height()
        self.arrived.emit()


def scaled(content: bytes, width: int, height: int) -> QImage | None:
    """A kept picture no larger than that; None where it is none. It may come from another device: its head is looked at first."""
    if not content.startswith(b"\xff\xd8\xff"):
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    reader.setDecideFormatFromContent(False)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > SIDE_MAX:
        return None
    if size.width() > width or size.height() > height:
        reader.setScaledSize(size.scaled(max(1, width), max(1, height), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
