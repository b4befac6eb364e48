"""Events are added, never changed or deleted: the database itself refuses it, whoever asks."""

from __future__ import annotations

from typing import Any

from django.db import migrations

SQLITE = """
CREATE TRIGGER {name} BEFORE {action} ON households_event
BEGIN SELECT RAISE(ABORT, 'events are never changed or deleted'); END
"""
POSTGRESQL = [
    """
    CREATE FUNCTION refuse_change_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'events are never changed or deleted' USING ERRCODE = 'integrity_constraint_violation'; END $$
    """,
    """
    CREATE TRIGGER events_are_not_changed BEFORE UPDATE OR DELETE ON households_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_event()
    """,
    """
    CREATE TRIGGER events_are_not_emptied BEFORE TRUNCATE ON households_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_event()
    """,
]


def guard(apps: Any, editor: Any) -> None:
    if editor.connection.vendor == "postgresql":
        for command in POSTGRESQL:
            editor.execute(command)
    else:
        editor.execute(SQLITE.format(name="events_are_not_changed", action="UPDATE"))
        editor.execute(SQLITE.format(name="events_are_not_deleted", action="DELETE"))


class Migration(migrations.Migration):
    dependencies = [("households", "0001_initial")]
    operations = [migrations.RunPython(guard, elidable=False)]
