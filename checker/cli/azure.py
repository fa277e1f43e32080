"""The job of Azure Pipelines that runs a check, from the variables that it sets."""

from __future__ import annotations

from collections.abc import Mapping

from checker.reporters import Automation

_BUILD = "azuredevops/pipeline/build/"
_PROPERTIES = {
    "buildDefinitionId": "SYSTEM_DEFINITIONID",
    "buildDefinitionName": "BUILD_DEFINITIONNAME",
    "phaseId": "SYSTEM_PHASEID",
    "phaseName": "SYSTEM_PHASENAME",
}
_ID = (
    "SYSTEM_TEAMPROJECTID",
    "SYSTEM_DEFINITIONID",
    "SYSTEM_PHASEID",
    "BUILD_SOURCEBRANCH",
    "BUILD_BUILDID",
)
"""The parts of the id after the organisation, which is the last part of SYSTEM_COLLECTIONURI."""


def automation(environment: Mapping[str, str]) -> Automation | None:
    """The job, as GitHub Advanced Security for Azure DevOps requires it in a log; None on any other machine.

    The id has the form `azuredevops/pipeline/build/ORG/PROJECT/DEFINITION/PHASE/BRANCH/BUILD`.
    """
    needed = {"SYSTEM_COLLECTIONURI", *_ID, *_PROPERTIES.values()}
    if environment.get("TF_BUILD", "").lower() != "true" or not all(environment.get(name) for name in needed):
        return None
    organisation = environment["SYSTEM_COLLECTIONURI"].rstrip("/").rsplit("/", 1)[-1]
    parts = [organisation, *(environment[name].strip("/") for name in _ID)]
    properties = {f"{_BUILD}{name}": environment[variable] for name, variable in _PROPERTIES.items()}
    return Automation(_BUILD + "/".join(parts), properties)
