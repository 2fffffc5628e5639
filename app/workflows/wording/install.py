"""Sentences of installing equipment at a customer's."""

from app.domain.words import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("say", "Install")
CHOOSE = QT_TRANSLATE_NOOP("say", "Choose the customer, or scan their code")
LIKE = QT_TRANSLATE_NOOP("say", "Customers with “{text}”: choose one, or go back to all of them")
NO_CUSTOMERS = QT_TRANSLATE_NOOP("say", "There is no customer yet: add them in the catalogue, or install without one")
WITHOUT = QT_TRANSLATE_NOOP("say", "Without a customer")
SCAN = QT_TRANSLATE_NOOP("say", "Scan what is installed")
AT = QT_TRANSLATE_NOOP("say", "At {customer}; it leaves the on-hand")
AWAY = QT_TRANSLATE_NOOP("say", "It leaves the on-hand")
CHANGE = QT_TRANSLATE_NOOP("say", "Another customer")
NONE = QT_TRANSLATE_NOOP("say", "There is no {code} in your custody or free in stock. Nothing changed; scan what is yours.")
NO_CONTAINER = QT_TRANSLATE_NOOP("say", "A container is not installed. Nothing changed; scan the units in it.")
INSTALLED = QT_TRANSLATE_NOOP("say", "{what} installed")
INSTALLED_AT = QT_TRANSLATE_NOOP("say", "{what} installed at {customer}")
UNKNOWN = QT_TRANSLATE_NOOP("say", "No customer is called “{code}”. Nothing changed; choose one of the list.")
