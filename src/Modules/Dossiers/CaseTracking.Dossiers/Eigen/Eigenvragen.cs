using CaseTracking.Dossiers.Vragen;

namespace CaseTracking.Dossiers.Eigen;

/// <summary>How many questions the citizen asked about a request, and where they are.</summary>
/// <param name="Adres">The thread.</param>
/// <param name="Aantal">Asked so far.</param>
/// <param name="Open">Of those, how many wait for an answer.</param>
internal sealed record Eigenvragen(string Adres, int Aantal, int Open)
{
    public static Eigenvragen? Van(Eigendossier? eigen)
    {
        if (eigen is null) return null;

        var vragen = Burgervraag.Van(eigen.Verhaal.Gebeurtenissen);
        return new($"{eigen.Adres}/vragen", vragen.Count, vragen.Count(v => v.Antwoord is null));
    }

    /// <summary>What became of them.</summary>
    public string Zin => (Aantal, Open) switch
    {
        (0, _) => "U krijgt een antwoord van de dienst die uw aanvraag behandelt.",
        (1, 0) => "U stelde 1 vraag. We antwoordden.",
        (1, _) => "U stelde 1 vraag. We antwoorden zo snel we kunnen.",
        (_, 0) => $"U stelde {Aantal} vragen. We antwoordden op alles.",
        _ => $"U stelde {Aantal} vragen. We moeten er nog {Open} beantwoorden.",
    };
}
