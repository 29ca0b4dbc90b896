"""Denials: which statements deny, and which claim each of them denies."""
