"""Addresses of accounts and teams. Of allauth only these pages are open; its names stay, since it looks for them."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkey
from django.urls import path, re_path
from django.views.generic import RedirectView

from takeup.site.pages.accounts import link, own, team

_to_account = RedirectView.as_view(pattern_name="account")

urlpatterns = [
    path("in/<str:token>/", link.come_in, name="account_link"),
    path("me/", own.account, name="account"),
    path("me/second-step/", own.second_step, name="second_step"),
    path("team/", team.team, name="team"),
    path("team/invite/", team.invite, name="team_invite"),
    path("team/people/<int:person>/", team.person, name="team_person"),
    path("team/people/<int:person>/link/", team.way_back, name="team_way_back"),
    path("team/people/<int:person>/out/", team.out, name="team_out"),
    path("team/roles/<int:membership>/end/", team.end_role, name="team_end_role"),
    path("team/teams/new/", team.new_team, name="team_new"),
    path("team/teams/<int:team>/", team.rename, name="team_rename"),
    # allauth: the account
    path("account/login/", account.login, name="account_login"),
    path("account/logout/", account.logout, name="account_logout"),
    path("account/inactive/", account.account_inactive, name="account_inactive"),
    path("account/confirm/", account.reauthenticate, name="account_reauthenticate"),
    path("account/password/", account.password_change, name="account_change_password"),
    path("account/password/forgotten/", account.password_reset, name="account_reset_password"),
    path("account/password/sent/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^account/password/new/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("account/password/done/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    # allauth: the second step
    path("account/second-step/", mfa.authenticate, name="mfa_authenticate"),
    path("account/second-step/confirm/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("account/second-step/list/", _to_account, name="mfa_index"),
    path("account/app/", app.activate_totp, name="mfa_activate_totp"),
    path("account/app/remove/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/codes/", own.codes, name="mfa_view_recovery_codes"),
    path("account/codes/new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/passkeys/", _to_account, name="mfa_list_webauthn"),
    path("account/passkeys/add/", passkey.add_webauthn, name="mfa_add_webauthn"),
    path("account/passkeys/login/", passkey.login_webauthn, name="mfa_login_webauthn"),
    path("account/passkeys/confirm/", passkey.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("account/passkeys/<int:pk>/remove/", passkey.remove_webauthn, name="mfa_remove_webauthn"),
]
