"""Settings of Django, made from the settings of the site (`folder.py`). What is not here is Django's own."""

from __future__ import annotations

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from takeup.site.folder import VARIABLE, SiteError, read

HERE = Path(__file__).parent

try:
    SITE = read(Path(os.environ.get(VARIABLE, "takeup-site")))
except SiteError as error:
    raise ImproperlyConfigured(str(error)) from None

SECRET_KEY = SITE.secret
ALLOWED_HOSTS = list(SITE.hosts)
DEBUG = False
DATABASES = {"default": dj_database_url.parse(SITE.database, conn_max_age=600, conn_health_checks=True)}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A writer waits for the other one instead of failing; readers never wait.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # What is erased is overwritten, not only marked as free.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
        "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;",
    }
# What limits how often someone tries to log in: all workers of gunicorn share this folder.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": SITE.folder / "cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "takeup.site.people",
    "takeup.site.households",
    "takeup.site.counters",
    "takeup.site.pages",
]
MIDDLEWARE = [
    "takeup.site.middleware.memory.UnpausedMiddleware",  # first: around all the others
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "takeup.site.middleware.no_copies.NoCopiesMiddleware",
    "takeup.site.middleware.second_step.SecondStepMiddleware",
    "takeup.site.middleware.file_read.FileReadMiddleware",
    "takeup.site.middleware.reads_only.ReadsOnlyMiddleware",  # last: next to the view
]
ROOT_URLCONF = "takeup.site.urls"
WSGI_APPLICATION = "takeup.site.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django.template.loaders.filesystem.Loader", "django.template.loaders.app_directories.Loader"],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "takeup.site.pages.context.site",
            ],
            "builtins": ["takeup.site.pages.templatetags.words"],
        },
    }
]

# -- languages -------------------------------------------------------------------------------------

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("fr", "Français"), ("en", "English"), ("de", "Deutsch")]
TIME_ZONE = "Europe/Brussels"
USE_TZ = True

# -- who may come in -------------------------------------------------------------------------------

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_REDIRECT_URL = "households"
LOGIN_URL = "account_login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 14}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
ACCOUNT_ADAPTER = "takeup.site.people.adapter.ClosedAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # whoever comes was invited
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no letters to whoever has no account
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/300s/key", "login": "30/m/ip", "link": "20/m/ip"}
ACCOUNT_FORMS = {
    "login": "takeup.site.pages.accounts.forms.LogIn",
    "reauthenticate": "takeup.site.pages.accounts.forms.Confirm",
    "change_password": "takeup.site.pages.accounts.forms.ChangePassword",
    "reset_password": "takeup.site.pages.accounts.forms.Forgotten",
    "reset_password_from_key": "takeup.site.pages.accounts.forms.NewPassword",
}
MFA_ADAPTER = "takeup.site.people.adapter.SealingMFAAdapter"
MFA_FORMS = {
    "authenticate": "takeup.site.pages.accounts.forms.SecondStep",
    "reauthenticate": "takeup.site.pages.accounts.forms.ConfirmSecondStep",
    "activate_totp": "takeup.site.pages.accounts.forms.FirstCode",
    "add_webauthn": "takeup.site.pages.accounts.forms.AddPasskey",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "takeup"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SITE.https
# Behind a web server that speaks HTTPS, the address of a visitor is the last one that it noted.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if SITE.https else 0
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SITE.https
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True

# -- what leaves, and what may come in ---------------------------------------------------------------

SECURE_SSL_REDIRECT = SITE.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SITE.https else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if SITE.https else 0
SECURE_REFERRER_POLICY = "same-origin"  # with none at all browsers send no origin, and every form is refused
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000

# -- files that browsers fetch -----------------------------------------------------------------------

STATIC_URL = "static/"
STATICFILES_DIRS = [HERE / "static"]
STATIC_ROOT = SITE.folder / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# -- mail and logs -------------------------------------------------------------------------------------

MAIL = SITE.mail
DEFAULT_FROM_EMAIL = MAIL.get("from", "takeup@localhost")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if MAIL else 'dummy'}.EmailBackend"
EMAIL_HOST = MAIL.get("host", "")
EMAIL_PORT = MAIL.get("port", 587)
EMAIL_HOST_USER = MAIL.get("user", "")
EMAIL_HOST_PASSWORD = MAIL.get("password", "")
EMAIL_USE_TLS = EMAIL_PORT != 25
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"links": {"()": "takeup.site.people.logs.HideLinks"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "filters": ["links"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
