from django.http import HttpResponse
from django.urls import path

urlpatterns = [path("households/", lambda r: HttpResponse("check"), name="households")]
