"""Press text → a :class:`~reportgen.model.reading.TextReading`: what it says and leaves open.

Nothing is guessed: what the text does not say is asked, and every number in it is accounted for.
"""
