"""Sentences of photos: taking, looking, describing, taking off."""

from app.domain.words import QT_TRANSLATE_NOOP

PHOTOS = QT_TRANSLATE_NOOP("say", "Photos: {count}")
FIRST = QT_TRANSLATE_NOOP("say", "Take a photo")
PHOTOS_OF = QT_TRANSLATE_NOOP("say", "Photos of {code}")
NONE_YET = QT_TRANSLATE_NOOP("say", "There is no photo yet. Take one with the camera, or choose a file.")
TOUCH_ONE = QT_TRANSLATE_NOOP("say", "Touch one to see it large")
MISSING = QT_TRANSLATE_NOOP("say", "{missing} of {count} are not here yet: they come by themselves from where they were taken")
WITH_CAMERA = QT_TRANSLATE_NOOP("say", "Take it with the camera")
FROM_FILE = QT_TRANSLATE_NOOP("say", "Choose a picture file")
HISTORY = QT_TRANSLATE_NOOP("say", "What was done to them")
HISTORY_OF = QT_TRANSLATE_NOOP("say", "What was done to the photos of {code}")
NO_HISTORY = QT_TRANSLATE_NOOP("say", "Nothing yet")
BACK = QT_TRANSLATE_NOOP("say", "Back")
ONE_OF = QT_TRANSLATE_NOOP("say", "Photo {number} of {count}")
TAKEN_BY = QT_TRANSLATE_NOOP("say", "{what} · {when} · {who}")
NEXT = QT_TRANSLATE_NOOP("say", "Next")
PREVIOUS = QT_TRANSLATE_NOOP("say", "Previous")
DESCRIBE = QT_TRANSLATE_NOOP("say", "Say what it shows")
DESCRIBE_ONE = QT_TRANSLATE_NOOP("say", "Say what this photo of {code} shows")
AS_IT_IS = QT_TRANSLATE_NOOP("say", "Leave it as it is")
TAKE_OFF = QT_TRANSLATE_NOOP("say", "Take it off")
SURE = QT_TRANSLATE_NOOP("say", "Choose it again to take this photo off. The journal keeps that it was there.")
ADDED = QT_TRANSLATE_NOOP("say", "The photo is with {code}")
DESCRIBED = QT_TRANSLATE_NOOP("say", "It is said what the photo shows")
OFF = QT_TRANSLATE_NOOP("say", "The photo is taken off {code}")
UNDO_ADDED = QT_TRANSLATE_NOOP("say", "Photo of {code}")
UNDO_OFF = QT_TRANSLATE_NOOP("say", "Taking a photo off {code}")
AGAIN = QT_TRANSLATE_NOOP("say", "The photo is with {code} again")
THERE_ALREADY = QT_TRANSLATE_NOOP("say", "This very photo is with {code} already. Nothing changed; take another.")
FULL = QT_TRANSLATE_NOOP("say", "{code} has {count} photos, more are not kept of one thing. Nothing changed; take one off first.")
OVER = QT_TRANSLATE_NOOP("say", "{code} is over: its photos stay as they are. Nothing changed; take one of something open.")
HOW = QT_TRANSLATE_NOOP("say", "There is no camera and no file here. Nothing changed; send the picture by its file name.")
NOBODY = QT_TRANSLATE_NOOP("say", "set-up")
EVENT = QT_TRANSLATE_NOOP("say", "{when} · {who}")
EVENT_MORE = QT_TRANSLATE_NOOP("say", "{when} · {who} · {caption}")
EVENTS = {
    "added": QT_TRANSLATE_NOOP("say", "Photo taken"),
    "described": QT_TRANSLATE_NOOP("say", "Photo described"),
    "taken-off": QT_TRANSLATE_NOOP("say", "Photo taken off"),
    "put-back": QT_TRANSLATE_NOOP("say", "Photo shown again"),
}
