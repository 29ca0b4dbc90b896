"""From settings to a reader: the pipeline and the weights that they name."""

from app.errors import BadSetting
from app.settings import Settings
from ingest.attribution.weights import InvalidWeights, Weights, load_weights
from ingest.reader import Reader, load_reader


def reader_of(settings: Settings) -> Reader:
    """Load what reads. Raises BadSetting for weights that cannot be used, OSError for a model that is not installed."""
    return load_reader(settings.model, weights_of(settings))


def weights_of(settings: Settings) -> Weights:
    """The weights that the settings name, else the shipped ones. Raises BadSetting."""
    try:
        return load_weights(settings.weights)
    except (InvalidWeights, OSError) as error:
        raise BadSetting(f"COUNTERCLAIM_WEIGHTS: {error}") from error
