"""One thread at a time, where a library keeps something for the whole process.

Matplotlib keeps its settings and fonts so, WeasyPrint its log, PDFium all that it does, Pillow
whether it takes half a picture, and Python which warnings are shown. Two threads that drew or read
pages at once would get each other's.
"""

from __future__ import annotations

from threading import RLock

ONE_AT_A_TIME = RLock()
"""Whoever uses one of these libraries holds it: a second thread waits until the first is done."""
