namespace CaseTracking.Dossiers.Xes;

/// <summary>Ends the reading of a mapping from within; <see cref="Koppelingen"/> turns it into a result.</summary>
internal sealed class KoppelingGeweigerd(string zin) : Exception(zin);
