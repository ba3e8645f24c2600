namespace CaseTracking.Dossiers.Xes;

/// <summary>Ends reading from deep within a parser; <see cref="XesReader"/> turns it into an item.</summary>
/// <param name="sentence">For a clerk, without the line.</param>
internal sealed class XesRefused(string sentence) : Exception(sentence);
