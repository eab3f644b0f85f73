"""The compact reader's run time: word pieces in, names, attributions and pair scores out. No torch here."""
