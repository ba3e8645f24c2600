using CaseTracking.Host.Tests.Dossiers;
using CaseTracking.RunningProduct;

namespace CaseTracking.Host.Tests.Vragen;

/// <summary>The product with a mailbox the tests can read.</summary>
public sealed class MailingProduct : PermitProduct
{
    /// <summary>Where its mails arrive.</summary>
    public ReceivedMails Mails => new(MailFolder);
}
