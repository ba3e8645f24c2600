namespace CaseTracking.Termijnen;

/// <summary>Profiles that cannot be used; the message says which one and what is wrong with it.</summary>
public sealed class TermijnprofielException(string message, Exception? inner = null) : Exception(message, inner);
