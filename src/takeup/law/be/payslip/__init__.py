"""From a gross wage to what is left of it: contributions, work bonus, an estimate of the tax, net."""
