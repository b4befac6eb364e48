"""The door for a web server: `gunicorn takeup.site.wsgi`."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "takeup.site.settings")
application = get_wsgi_application()
