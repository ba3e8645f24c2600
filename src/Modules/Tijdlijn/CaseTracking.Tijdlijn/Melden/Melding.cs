namespace CaseTracking.Tijdlijn.Melden;

/// <summary>Something to tell, in the words of the moment it was true. It is never looked up again: what changed since is another one.</summary>
/// <param name="Id">Identity of the message it came from; that of its mail too.</param>
/// <param name="Versie">Place in the file's story.</param>
/// <param name="Tijdstip">When it was true.</param>
/// <param name="Titel">The state in a few words.</param>
/// <param name="Zin">What it means.</param>
/// <param name="Actie">What the citizen must or can do; nothing when absent.</param>
internal sealed record Melding(Guid Id, long Versie, DateTimeOffset Tijdstip, string Titel, string Zin, string? Actie);
