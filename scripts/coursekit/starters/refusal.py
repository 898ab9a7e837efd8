"""Why something cannot be begun."""

from __future__ import annotations

from coursekit.problems import printable


class RefusalError(Exception):
    """Nothing was written, and this is why."""

    def __init__(self, message: str, *, is_asked_wrongly: bool = True) -> None:
        """Keep the message, which is shown to the author.

        Parameters:
            message: What is wrong and how to mend it, in sentences.
            is_asked_wrongly: Whether another word in the command would mend it, and not a change in the course.
        """
        self.is_asked_wrongly = is_asked_wrongly
        super().__init__(printable(message))
