"""spaCy's pipeline, loaded so that it reads quickly: the annotation is the same, only what multiplies matrices differs."""

import gc

import spacy
from spacy.language import Language
from thinc.api import Model, NumpyOps

from ingest.ruler import remember


def load_pipeline(model: str) -> Language:
    """Load the pipeline `model`. Raises OSError when it is not installed.

    What is loaded stays for good, so the garbage collector is told not to look through it again at every turn.
    """
    nlp = spacy.load(model)
    _multiply_with_numpy(nlp)
    remember(nlp)
    gc.collect()
    gc.freeze()
    return nlp


def _multiply_with_numpy(nlp: Language) -> None:
    """Numpy's BLAS multiplies about three times as fast as the one that spaCy brings; other backends (a GPU's) are left alone."""
    numpy = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            if type(node.ops) is NumpyOps:
                node.ops = numpy
