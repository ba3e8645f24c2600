namespace CaseTracking.Dossiers.Eigen;

/// <summary>What is still to be paid for a request; an amount is for who signed in.</summary>
internal sealed record Eigenbetaling(string Bedrag, string Dienst, string Telefoon)
{
    public static Eigenbetaling? Van(Eigendossier? eigen) => eigen is { Verhaal.Dossier.Kern.TeBetalen: > 0 and var open }
        ? new(Codewoorden.Euro(open), eigen.Type.Dienst.Naam, eigen.Type.Dienst.Telefoon)
        : null;
}
