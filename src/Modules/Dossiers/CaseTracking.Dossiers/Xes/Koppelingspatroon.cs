namespace CaseTracking.Dossiers.Xes;

/// <summary>A text, or its beginning when it ends in an asterisk. Capitals do not matter: one log writes True, another TRUE.</summary>
internal readonly record struct Koppelingspatroon(string Tekst)
{
    public bool Past(string? waarde) => waarde is not null && (Tekst.EndsWith('*')
        ? waarde.AsSpan().TrimStart().StartsWith(Tekst.AsSpan()[..^1], StringComparison.OrdinalIgnoreCase)
        : waarde.AsSpan().Trim().Equals(Tekst, StringComparison.OrdinalIgnoreCase));
}
