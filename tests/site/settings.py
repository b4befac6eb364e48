"""The settings of the tests: those of the site, in a folder of its own. TAKEUP_TEST_DATABASE: another database."""

import os
import tempfile
from pathlib import Path

from takeup.site import folder

_made = Path(tempfile.mkdtemp(prefix="takeup-site-"))
folder.make(_made, demo=False, hosts=("testserver", "localhost", "127.0.0.1"))
(_made / "static").mkdir()  # whitenoise warns where there is none
os.environ[folder.VARIABLE] = str(_made)

from takeup.site.settings import *  # noqa: E402, F403
from takeup.site.settings import DATABASES, STORAGES  # noqa: E402

if url := os.environ.get("TAKEUP_TEST_DATABASE"):
    import dj_database_url

    DATABASES["default"] = dj_database_url.parse(url)
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick; the site keeps Django's own
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
