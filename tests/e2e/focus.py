"""The focus that a page asks for."""


def focus_was_given(page) -> None:
    """Wait until something on the page has the focus: a browser gives it with its first frame, which may come
    after the page is loaded.
    """
    page.wait_for_function("document.activeElement !== document.body")
