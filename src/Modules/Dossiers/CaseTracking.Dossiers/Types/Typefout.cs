namespace CaseTracking.Dossiers.Types;

/// <summary>What is wrong with a case type: in which file, at which property, and what to do about it.</summary>
internal sealed record Typefout(string Bestand, string Eigenschap, string Raad)
{
    public override string ToString() => $"{Bestand}: {Eigenschap}: {Raad}";
}

/// <summary>Case types that cannot be used; the message is one sentence per fault.</summary>
internal sealed class TypefoutException(IReadOnlyList<Typefout> fouten) : Exception(string.Join(' ', fouten))
{
    public IReadOnlyList<Typefout> Fouten { get; } = fouten;
}
