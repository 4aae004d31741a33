"""One window per file: a second start asks the first one to come to the front."""

from __future__ import annotations

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 400
_RAISE = b"raise\n"


def server_name(path: Path) -> str:
    """The name under which the window of a file listens; differs per user and file."""
    whose = f"{getpass.getuser()}|{path.resolve()}"
    return "zzpdesk-" + hashlib.sha256(whose.encode()).hexdigest()[:24]


def raise_other(path: Path) -> bool:
    """Ask the window that has this file open to come to the front; False when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(path))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(_RAISE)
    socket.flush()
    told = socket.bytesToWrite() == 0 or socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return told


class SingleInstance(QObject):
    """Listens for other starts with the same file; `wanted` when there was one."""

    wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)

    def listen(self, path: Path) -> bool:
        """Listen for this file from now on (and no other); a dead predecessor's name is taken over."""
        self.close()
        name = server_name(path)
        if self._server.listen(name):
            return True
        QLocalServer.removeServer(name)
        return self._server.listen(name)

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

    def _connected(self) -> None:
        socket = self._server.nextPendingConnection()
        while socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.wanted.emit()
            socket = self._server.nextPendingConnection()
