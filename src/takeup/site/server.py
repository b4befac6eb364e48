"""The web server: gunicorn, told by us where to listen."""

from __future__ import annotations

import gc
from typing import Any

from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]


class Server(BaseApplication):  # type: ignore[misc]
    """Serves the site until it is stopped: `Server("127.0.0.1:8000", workers=2).run()`."""

    def __init__(self, bind: str, workers: int) -> None:
        self.options = {"bind": bind, "workers": workers, "loglevel": "warning", "preload_app": True}
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        from django.db import connections

        from takeup.site.households.law import law
        from takeup.site.wsgi import application

        law()  # loaded once, before the workers part
        gc.freeze()  # it stays: nobody need look whether it can go
        connections.close_all()  # a connection belongs to one process
        return application
