"""The addresses of the check."""

from __future__ import annotations

from django.urls import path

from takeup.site.pages.check import begin, full, interview, questions, remarks, result_pages

urlpatterns = [
    path("check/", begin.begin, name="check"),
    path("check/wipe/", begin.wipe, name="check_wipe"),
    path("check/code/", begin.code, name="check_code"),
    path("check/questions/", questions.questions, name="check_questions"),
    path("check/all/", full.everything, name="check_all"),
    path("check/result/", result_pages.result, name="check_result"),
    path("check/right/", result_pages.right, name="check_right"),
    path("check/sheet/", result_pages.sheet, name="check_sheet"),
    path("check/answers/", result_pages.file, name="check_file"),
    path("check/keep/", result_pages.keep, name="check_keep"),
    path("check/wrong/", result_pages.wrong, name="check_wrong"),
    path("households/<uuid:household>/interview/", interview.interview, name="interview"),
    path("remarks/", remarks.remarks, name="remarks"),
    path("remarks/<int:remark>/settled/", remarks.settled, name="remark_settled"),
]
