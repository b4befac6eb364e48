from django.http import HttpResponse
from django.urls import path

urlpatterns = [
    path("me/", lambda r: HttpResponse("check"), name="account"),
    path("team/", lambda r: HttpResponse("check"), name="team"),
    path("second-step/", lambda r: HttpResponse("check"), name="second_step"),
]
