using NodaTime;

namespace CaseTracking.Termijnen;

/// <summary>What happened, as far as it moves a term.</summary>
/// <param name="Ontvangst">Day the request arrived, in law; it also chooses the <see cref="Uitzondering"/>.</param>
public sealed record Termijnfeiten(LocalDate Ontvangst)
{
    /// <summary>Day of registration, where it differs from the day of receipt.</summary>
    public LocalDate? Registratie { get; init; }

    /// <summary>Day the message was sent that something is missing. Sent in time, it takes the thirtieth day away.</summary>
    public LocalDate? Onvolledig { get; init; }

    /// <summary>Day the missing pieces arrived, after <see cref="Onvolledig"/>; the check of 30 days starts anew.</summary>
    public LocalDate? Aangevuld { get; init; }

    /// <summary>Day the message was sent that the request is complete.</summary>
    public LocalDate? Volledig { get; init; }

    /// <summary>Whether the advice must be asked that makes the term longer.</summary>
    public bool MetAdvies { get; init; }

    /// <summary>When the clock stood still, or stands still.</summary>
    public IReadOnlyList<Schorsing> Schorsingen { get; init; } = [];

    /// <summary>When the city waited for the applicant, or waits; it stops the service norm alone.</summary>
    public IReadOnlyList<Wachttijd> Wachttijden { get; init; } = [];

    /// <summary>The one extension, once decided.</summary>
    public Verlenging? Verlenging { get; init; }

    /// <summary>The suspension that has not ended; null when the clock runs.</summary>
    public Schorsing? LopendeSchorsing => Schorsingen.FirstOrDefault(s => s.Tot is null);

    /// <summary>
    /// The clock stands still from that day on. Ask
    /// <see cref="Termijnregels.MagSchorsen(Termijnprofiel, Termijnfeiten, string)"/> first.
    /// </summary>
    public Termijnfeiten Schors(LocalDate van, string grond) =>
        this with { Schorsingen = [.. Schorsingen, new Schorsing(van, null, grond)] };

    /// <summary>
    /// The clock runs again; that day counts. On the day it was suspended, or before, no suspension is left.
    /// Ask <see cref="Termijnregels.MagHervatten"/> first.
    /// </summary>
    public Termijnfeiten Hervat(LocalDate op) => this with
    {
        Schorsingen = [.. Schorsingen
            .Select(s => s.Tot is null ? s with { Tot = op.PlusDays(-1) } : s)
            .Where(s => s.Tot >= s.Van)],
    };
}
