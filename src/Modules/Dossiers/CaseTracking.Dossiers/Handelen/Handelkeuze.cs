using CaseTracking.EventSourcing.Events;
using CaseTracking.EventSourcing.Rules;
using CaseTracking.EventSourcing.Streams;
using CaseTracking.EventSourcing.Vault;

namespace CaseTracking.Dossiers.Handelen;

/// <summary>What an act comes down to, from a page or the API.</summary>
/// <param name="Decide">The rule.</param>
/// <param name="Teksten">What was written in own words.</param>
internal sealed record Handelkeuze(Func<Dossier, Regelboek, Decision<IDossierEvent>> Decide, params IReadOnlyList<Vrijetekst> Teksten)
{
    /// <inheritdoc cref="Handeling.InKluis"/>
    public Func<SubjectKey, IEnumerable<SqlStatement>>? InKluis { get; init; }

    /// <summary>The role of the moment where what was filled in decides it; that of the act when absent.</summary>
    public ActingRole? Rol { get; init; }

    /// <inheritdoc cref="Handeling.Kanaal"/>
    public Kanaal? Kanaal { get; init; }

    /// <summary>What the API answers, such as the id of what was made; pages do not use it.</summary>
    public object? Antwoord { get; init; }
}
