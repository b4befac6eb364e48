# From when on to ask what came of a right that was put forward.

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("households", "0002_events_never_change")]

    operations: ClassVar = [
        migrations.AddField(model_name="standing", name="ask_from", field=models.DateField(null=True)),
    ]
