"""OpenCV as everything here imports it: without the changes it makes to Qt's environment, and without its chatter."""

import os

_KEPT = {name: value for name, value in os.environ.items() if name.startswith("QT_QPA_")}

import cv2  # noqa: E402 - what stood in the environment before must be known

# Builds of OpenCV with windows point these at a Qt of their own, and the kiosk's Qt then finds no platform or no fonts.
for _name in [name for name in os.environ if name.startswith("QT_QPA_") and name not in _KEPT]:
    del os.environ[_name]
os.environ.update(_KEPT)

cv2.utils.logging.setLogLevel(
    cv2.utils.logging.LOG_LEVEL_ERROR
)  # errors only: a camera that is looked for again and again would fill the log

__all__ = ["cv2"]
