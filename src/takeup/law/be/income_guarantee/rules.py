from takeup.engine import condition
from takeup.law.be.facts import Person
from takeup.law.be.people import age

@condition("x")
def of_age(person: Person) -> bool:
    return age(person) >= 66
