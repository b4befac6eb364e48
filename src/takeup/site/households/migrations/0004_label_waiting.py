# What waiting costs a household, for the list.

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("households", "0003_standing_ask_from")]

    operations: ClassVar = [
        migrations.AddField(model_name="label", name="waiting", field=models.BinaryField(null=True)),
    ]
