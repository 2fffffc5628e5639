"""The OpenAPI page: the schemas of the messages as they really are, from the types that read and write them."""

from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from app.domain.wire import Problem

_REF = "#/components/schemas/{name}"
_OPEN = frozenset({"enrol", "challenge", "token"})
_PROBLEMS = {
    400: "It cannot be read", 401: "Not known", 403: "Not allowed", 404: "Unknown", 408: "It arrived too slowly",
    409: "Something is missing", 413: "Too large", 429: "Too many", 503: "Not just now",
}


def documented(name: str, summary: str, taken: type | None, given: type) -> dict[str, Any]:
    """What FastAPI is told of a route, so that its page shows the messages."""
    responses: dict[int | str, dict[str, Any]] = {
        200: {"description": "Done", "content": _content(given)},
        **{status: {"description": text, "content": _content(Problem)} for status, text in _PROBLEMS.items()},
    }
    if name == "push":
        responses[422] = {"description": "The chain has forked: some are in quarantine, go on in the epoch told",
                          "content": _content(given)}
    extra: dict[str, Any] = {}
    if taken is not None and taken is not type(None):
        extra["requestBody"] = {"required": True, "content": _content(taken)}
    if name not in _OPEN:
        extra["security"] = [{"token": []}]
    _MESSAGES.update(one for one in (taken, given, Problem) if one is not None and one is not type(None))
    return {
        "name": name, "operation_id": name.replace("/", "_"), "summary": summary, "responses": responses, "openapi_extra": extra,
        "response_model": None,
    }


_MESSAGES: set[type] = set()


def describe(app: FastAPI) -> None:
    """Let the application describe itself with these messages."""

    def made() -> dict[str, Any]:
        if app.openapi_schema is None:
            found = get_openapi(title=app.title, version=app.version, routes=app.routes)
            _, schemas = msgspec.json.schema_components(sorted(_MESSAGES, key=lambda one: one.__name__), ref_template=_REF)
            components = found.setdefault("components", {})
            components["schemas"] = schemas
            components["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
            for path in found["paths"].values():
                for route in path.values():
                    if "422" in route["responses"] and route["operationId"] != "push":
                        del route["responses"]["422"]  # FastAPI's own shape of it, which is never sent
            app.openapi_schema = found
        return app.openapi_schema

    app.openapi = made  # type: ignore[method-assign]


def _content(message: type) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": _REF.format(name=message.__name__)}}}
